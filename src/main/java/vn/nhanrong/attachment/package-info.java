/**
 * Files that belong to something: checked by their content, kept in the database, shown only to those who may see what
 * they belong to. A feature that has attachments provides an {@link vn.nhanrong.attachment.AttachmentSubject} bean.
 */
package vn.nhanrong.attachment;
