package vn.nhanrong.proposal;

import java.util.Optional;

import org.springframework.stereotype.Service;

/** What other modules ask of proposals. */
@Service
public class Proposals {

	/** The submitted proposal of this case; empty where there is none. */
	public Optional<CaseFile> caseFile(String modelCode) {
		throw new UnsupportedOperationException();
	}
}
