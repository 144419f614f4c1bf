package vn.nhanrong.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.signature.PdfChecks;
import vn.nhanrong.signature.Verification.Result;
import vn.nhanrong.signature.Verifications;
import vn.nhanrong.signature.VerifiedSignature;

/**
 * What is issued about a model, checked when it is issued as whoever receives it would: by the application's own
 * verification and by poppler, and the first of each kind by veraPDF too.
 */
final class IssuedPapers {

	private final Documents documents;
	private final Verifications verifications;
	private final Map<UUID, DocumentKind> checked = new LinkedHashMap<>();
	private final Set<DocumentKind> validated = EnumSet.noneOf(DocumentKind.class);
	private final List<CompletableFuture<Void>> others = new ArrayList<>();

	IssuedPapers(ApplicationContext application) {
		documents = application.getBean(Documents.class);
		verifications = application.getBean(Verifications.class);
	}

	/** Fails unless something was issued since it was asked last, and all of that is signed and valid. */
	void checkNew(String modelCode) {
		var issued = documents.ofModel(modelCode).stream().filter(paper -> paper.kind().isSigned() && !checked.containsKey(paper.id())).toList();
		assertThat(issued).as("newly issued").isNotEmpty();
		issued.forEach(this::check);
	}

	/** By id: all that was checked and found good by everybody. */
	Map<UUID, DocumentKind> checked() {
		others.forEach(CompletableFuture::join);
		return Map.copyOf(checked);
	}

	private void check(DocumentSummary paper) {
		byte[] pdf = documents.file(paper.id()).orElseThrow().content();
		var verified = verifications.verify(new ByteArrayResource(pdf), "192.0.2.1");
		assertThat(verified.verification().result()).as(paper.symbol() + " " + verified.verification()).isEqualTo(Result.VALID);
		assertThat(verified.verification().signatures()).hasSize(2).extracting(VerifiedSignature::findings).allMatch(List::isEmpty);
		assertThat(verified.known()).as("the register knows " + paper.symbol()).isNotNull();
		boolean firstOfKind = validated.add(paper.kind());
		others.add(CompletableFuture.runAsync(() -> askOthers(paper, pdf, firstOfKind)));
		checked.put(paper.id(), paper.kind());
	}

	/** Their answers do not depend on the day: the story goes on meanwhile. */
	private static void askOthers(DocumentSummary paper, byte[] pdf, boolean firstOfKind) {
		try {
			assertThat(PdfChecks.says(pdf, "pdfsig").split("Signature is Valid", -1)).as(paper.symbol()).hasSize(3);
			if (firstOfKind) {
				assertThat(PdfChecks.againstPdfA3b(pdf)).as(paper.kind().name()).isEmpty();
			}
		} catch (Exception e) {
			throw new AssertionError(paper.symbol() + " can't be checked", e);
		}
	}
}
