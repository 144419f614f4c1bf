package vn.nhanrong.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A site to be entered.
 *
 * @param groups implementation groups, at least 1
 * @param document id of the issued decision
 */
public record NewSite(String modelCode, long unitId, LocalDate since, int groups, UUID document) {
}
