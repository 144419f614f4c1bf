package vn.nhanrong.portal.register;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.workflow.diagram.CaseDiagrams;

/** The BPMN that a process of a case runs by, for bpmn-js on the model's page. */
@Controller
class DiagramController {

	private final CaseDiagrams diagrams;

	DiagramController(CaseDiagrams diagrams) {
		this.diagrams = diagrams;
	}

	/** A process may be moved to another version, so it is not kept for ever. */
	@GetMapping("/models/{code}/processes/{id}/diagram")
	ResponseEntity<String> diagram(@PathVariable String code, @PathVariable String id) {
		var xml = diagrams.xml(code, id).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", code));
		return ResponseEntity.ok().contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate()).body(xml);
	}
}
