/** Moves running instances of older versions of a process to its latest one, and reports what became of each. */
@org.springframework.modulith.NamedInterface("migration")
package vn.nhanrong.workflow.migration;
