/**
 * The wording of documents as data: templates without logic, what they may name, the legal bases in force, and the
 * versions that administrators make of them.
 */
@NamedInterface("template")
package vn.nhanrong.document.template;

import org.springframework.modulith.NamedInterface;
