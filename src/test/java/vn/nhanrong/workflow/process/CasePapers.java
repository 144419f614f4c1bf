package vn.nhanrong.workflow.process;

import java.util.List;

import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.layout.MeasuredPdf;

/** The papers of a case as somebody reads them who is signed in. */
class CasePapers {

	private final Documents documents;
	private final SampleProposals people;

	CasePapers(ApplicationContext application) {
		documents = application.getBean(Documents.class);
		people = new SampleProposals(application);
	}

	List<DocumentSummary> of(String modelCode, DocumentKind kind, String username) {
		return documents.ofModel(modelCode, user(username)).stream().filter(document -> document.kind() == kind).toList();
	}

	String text(DocumentSummary paper, String username) {
		return MeasuredPdf.of(documents.file(paper.id(), user(username)).orElseThrow().content()).text();
	}

	/** @param username null for somebody who is not signed in */
	boolean mayRead(DocumentSummary paper, String username) {
		var user = username == null ? null : user(username);
		boolean found = documents.find(paper.id(), user).isPresent();
		if (found != documents.file(paper.id(), user).isPresent()) {
			throw new AssertionError("its page and its file are read by the same people");
		}
		return found;
	}

	private CurrentUser user(String username) {
		return people.user(username);
	}
}
