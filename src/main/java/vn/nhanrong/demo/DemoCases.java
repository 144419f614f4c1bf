package vn.nhanrong.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.nhanrong.document.DocumentDetails;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.Documents;
import vn.nhanrong.register.CaseTrail;

/** The demonstration's cases, and whether this database is one for them. */
@Component
@Profile("demo")
class DemoCases {

	private final DemoFile file;
	private final DemoActors actors;
	private final CaseTrail trail;
	private final Documents documents;

	DemoCases(DemoFile file, DemoActors actors, CaseTrail trail, Documents documents) {
		this.file = file;
		this.actors = actors;
		this.trail = trail;
		this.documents = documents;
	}

	/** What is left to be done; empty where others than these cases were here first. */
	Optional<DemoRun> run() {
		var cases = file.cases();
		boolean theirs = trail.isEmpty() || cases.stream().anyMatch(story -> actors.codeOf(story).isPresent());
		return theirs ? Optional.of(new DemoRun(actors, cases)) : Optional.empty();
	}

	/** Codes of the models that were proposed so far. */
	List<String> codes() {
		return file.cases().stream().map(actors::codeOf).flatMap(Optional::stream).toList();
	}

	/** Of the first decision that was issued in one of them; null where there is none. */
	String verificationCode() {
		return codes().stream().flatMap(code -> documents.ofModel(code).stream())
			.filter(document -> document.kind() == DocumentKind.RECOGNITION_DECISION)
			.map(document -> documents.find(document.id()).map(DocumentDetails::verificationCode).orElse(null))
			.filter(Objects::nonNull).findFirst().orElse(null);
	}
}
