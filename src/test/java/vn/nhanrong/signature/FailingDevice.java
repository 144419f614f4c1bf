package vn.nhanrong.signature;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;

/** A device that holds somebody's key and fails when that is told of it; otherwise it has nobody's. */
@Component
@Order(0)
public class FailingDevice implements SigningKeys {

	private final AtomicReference<String> broken = new AtomicReference<>();

	/** @param holder whose device fails from now on */
	public void fails(String holder) {
		broken.set(holder);
	}

	public void works() {
		broken.set(null);
	}

	@Override
	public Optional<SigningKey> find(SignatureRequest request) {
		if (request.holder().equals(broken.get())) {
			throw Refusal.conflict("refusal.signature.device", request.holderName());
		}
		return Optional.empty();
	}
}
