package vn.nhanrong.appraisal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import vn.nhanrong.document.Documents;
import vn.nhanrong.document.NewDocument;
import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.proposal.Proposals;

class TemporaryModules {

	@Component
	@Primary
	static class Files extends Proposals {
		static final Map<String, CaseFile> FILES = new ConcurrentHashMap<>();

		@Override
		public Optional<CaseFile> caseFile(String modelCode) {
			return Optional.ofNullable(FILES.get(modelCode));
		}
	}

	@Component
	@Primary
	static class Drafts extends Documents {
		static final Map<UUID, NewDocument> DRAFTS = new ConcurrentHashMap<>();

		@Override
		public UUID draft(NewDocument document, String username) {
			var id = UUID.randomUUID();
			DRAFTS.put(id, document);
			return id;
		}
	}
}
