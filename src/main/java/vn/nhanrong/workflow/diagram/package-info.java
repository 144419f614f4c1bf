/** Where the processes of a case stand, for pages to draw. */
@NamedInterface("diagram")
package vn.nhanrong.workflow.diagram;

import org.springframework.modulith.NamedInterface;
