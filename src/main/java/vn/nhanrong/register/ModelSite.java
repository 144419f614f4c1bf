package vn.nhanrong.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A territory or unit that applies a model (điểm mô hình).
 *
 * @param groups implementation groups when it began
 * @param document id of the issued decision that it rests on
 * @param ended last day; null while it is kept going
 */
public record ModelSite(String unitCode, String unitName, LocalDate since, int groups, UUID document, LocalDate ended) {
}
