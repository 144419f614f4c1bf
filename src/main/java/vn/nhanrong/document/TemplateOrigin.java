package vn.nhanrong.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Which template a document was made from.
 *
 * @param template id of the version; null for the built-in one
 * @param version its number; 0 for the built-in one
 * @param signing what the template has the officer sign as, line by line; null where it leaves that to the issuer
 */
@Embeddable
public record TemplateOrigin(@Column(name = "template_id") Long template, @Column(name = "template_version") int version,
		@JdbcTypeCode(SqlTypes.JSON) SigningMode signing) {
}
