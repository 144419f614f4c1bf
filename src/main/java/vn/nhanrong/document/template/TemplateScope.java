package vn.nhanrong.document.template;

import vn.nhanrong.organisation.DocumentFamily;

/**
 * What the versions of a template are counted for.
 *
 * @param unit id of the unit whose documents it words; null for all units of the family
 */
public record TemplateScope(TemplateKind kind, DocumentFamily family, Long unit) {
}
