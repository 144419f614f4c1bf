package vn.nhanrong.api;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.ModelOrigin;
import vn.nhanrong.register.ModelStatus;

@Schema(name = "Model", description = "A community model as lists show it; null is unknown")
record ModelJson(@Schema(description = "Business key", example = "MH-0001") String code,
		@Schema(example = "Tổ liên gia an toàn phòng cháy chữa cháy") String name,
		@Schema(description = "Field of work") CodeAndName field,
		@Schema(description = "Unit that keeps the model going") CodeAndName host, Level level,
		@Schema(description = "The level in the language of the request") String levelLabel, ModelStatus status,
		@Schema(description = "The status in the language of the request", example = "Đã công nhận") String statusLabel,
		@Schema(description = "IMPORTED: the status is that of an earlier list, the decision is not on record here") ModelOrigin origin,
		@Schema(description = "As far as known: year, month or day", example = "2020-01-01", nullable = true) String started,
		@Schema(description = "Last interim or final evaluation, as far as known: year, month or day", example = "2022-08", nullable = true) String lastEvaluation,
		@Schema(description = "How many sites a source counted", nullable = true) Integer reportedSites) {
}
