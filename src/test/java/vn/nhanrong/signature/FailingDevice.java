package vn.nhanrong.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;

/**
 * A device that stands before the demonstration's key of somebody: it fails when that is told of it, or asks for a PIN.
 * Otherwise it has nobody's.
 */
@Component
@Order(0)
public class FailingDevice implements SigningKeys {

	private final List<String> presented = new ArrayList<>();
	private String broken;
	private Set<String> owners = Set.of();
	private String pin;

	/** @param holder whose device fails from now on */
	public synchronized void fails(String holder) {
		broken = holder;
	}

	/** @param holder whose device asks for this PIN from now on */
	public synchronized void asks(String holder, String pin) {
		asks(Set.of(holder), pin);
	}

	/** @param holders whose devices ask for this PIN from now on */
	public synchronized void asks(Set<String> holders, String pin) {
		this.owners = Set.copyOf(holders);
		this.pin = pin;
		presented.clear();
	}

	/** It neither fails nor asks. */
	public synchronized void works() {
		broken = null;
		owners = Set.of();
	}

	/** The PINs that it was asked with. */
	public synchronized List<String> presented() {
		return List.copyOf(presented);
	}

	@Override
	public synchronized boolean asksForPin(String holder) {
		return owners.contains(holder);
	}

	@Override
	public synchronized <T> Optional<T> with(SignatureRequest request, TypedPin typed, Function<SigningKey, T> use) {
		if (asksForPin(request.holder())) {
			if (typed.isMissing()) {
				throw Refusal.field(TypedPin.FIELD, "refusal.signature.pin.missing");
			}
			presented.add(typed.forForm());
			if (!pin.equals(typed.forForm())) {
				throw Refusal.field(TypedPin.FIELD, "refusal.signature.pin.wrong", request.holderName());
			}
		}
		return find(request).map(use);
	}

	@Override
	public synchronized Optional<SigningKey> find(SignatureRequest request) {
		if (request.holder().equals(broken)) {
			throw Refusal.conflict("refusal.signature.device", request.holderName());
		}
		return Optional.empty();
	}
}
