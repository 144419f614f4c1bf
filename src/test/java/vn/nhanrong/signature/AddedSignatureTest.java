package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tool of somebody's own may add to a file, and where. */
class AddedSignatureTest {

	private TestAuthority authority;

	@BeforeEach
	void found() throws Exception {
		authority = Signing.authority();
	}

	@Test
	void aSignatureInItsPlaceIsAllThatIsNew() throws Exception {
		byte[] given = SamplePdf.decision();
		var request = Signing.personal();
		byte[] signed = Signing.sign(given, request, authority.holder(Signing.OFFICER));
		try (var is = Revision.of(signed, signed.length)) {
			assertThat(Alterations.since(given.length, signed, is, List.of())).isEmpty();
		}
		assertThat(isAllThatIsNew(given, signed, request)).isTrue();
		byte[] sealed = Signing.sign(signed, Signing.seal(), authority.holder(Signing.ORGANISATION));
		assertThat(isAllThatIsNew(signed, sealed, Signing.seal())).isTrue();
	}

	private static boolean isAllThatIsNew(byte[] before, byte[] after, SignatureRequest place) {
		return AddedSignature.isAllThatIsNew(before, after, after.length, place.page(), place.left(), place.bottom(), place.width(), place.height());
	}
}
