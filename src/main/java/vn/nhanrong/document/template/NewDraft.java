package vn.nhanrong.document.template;

/**
 * A document to be drafted from the template in force.
 *
 * @param modelCode whose case it belongs to
 * @param signingOffice code of the office that signs it; the office's unit is the issuer
 * @param clerkOffice code of the office that numbers and seals it
 * @param standingAgency code of the committee that drafts it
 * @param facts by the names of the kind's vocabulary
 */
public record NewDraft(TemplateKind kind, String modelCode, String signingOffice, String clerkOffice, String standingAgency, Facts facts) {
}
