package vn.nhanrong.access;

import org.springframework.stereotype.Service;

/** Slows down guessing at codes by which anybody may ask for something, as log-in does with passwords. */
@Service
public class LookupThrottle {

	private final LoginThrottle throttle;

	LookupThrottle(LoginThrottle throttle) {
		this.throttle = throttle;
	}

	/**
	 * Before every attempt.
	 *
	 * @param address from which it comes
	 * @throws TooManyAttempts where it has to wait
	 */
	public void charge(String address) {
		throttle.chargeLookup(address).ifPresent(wait -> {
			throw new TooManyAttempts(wait);
		});
	}

	/** After an attempt that found something. */
	public void found(String address) {
		throttle.found(address);
	}
}
