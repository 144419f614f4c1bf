package vn.nhanrong.register;

import vn.nhanrong.organisation.Level;

/**
 * What a proposal says of the model itself.
 *
 * @param movementCode null where it belongs to no movement
 * @param hostId unit that will carry it
 */
public record ProposedModel(String name, String movementCode, String fieldCode, long hostId, Level level) {
}
