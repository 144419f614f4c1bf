/** Steps that the engine was to take by itself and could not. */
@org.springframework.modulith.NamedInterface
package vn.nhanrong.workflow.incident;
