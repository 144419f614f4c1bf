package vn.nhanrong.api;

import java.time.LocalDate;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.document.DocumentRelation;
import vn.nhanrong.document.RelationKind;

@Schema(name = "DocumentRelation", description = "What one document does to an earlier one when it is issued")
record RelationJson(RelationKind kind, @Schema(description = "The other document") UUID document,
		@Schema(description = "Its number and notation", example = "05/QĐ-UBND") String symbol,
		@Schema(description = "The date it bears", example = "2026-02-03") LocalDate issuedOn,
		@Schema(description = "Its subject") String subject,
		@Schema(description = "False where the other document had lost its force before") boolean effective) {

	static RelationJson of(DocumentRelation relation) {
		return new RelationJson(relation.kind(), relation.other(), relation.otherSymbol(), relation.otherDate(), relation.otherSubject(),
				relation.effective());
	}
}
