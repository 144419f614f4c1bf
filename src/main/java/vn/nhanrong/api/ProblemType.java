package vn.nhanrong.api;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;

import vn.nhanrong.shared.Refusal;

/** The kinds of problem that the API answers with. */
enum ProblemType {

	BAD_PARAMETER(HttpStatus.BAD_REQUEST),
	MALFORMED(HttpStatus.BAD_REQUEST),
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
	FORBIDDEN(HttpStatus.FORBIDDEN),
	NOT_FOUND(HttpStatus.NOT_FOUND),
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
	CONFLICT(HttpStatus.CONFLICT),
	TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
	INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
	BUSY(HttpStatus.SERVICE_UNAVAILABLE),
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

	private final HttpStatus status;

	ProblemType(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return status;
	}

	URI uri() {
		return URI.create("urn:nhanrong:problem:" + slug());
	}

	String titleKey() {
		return "problem." + slug() + ".title";
	}

	String detailKey() {
		return "problem." + slug() + ".detail";
	}

	private String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The type that stands for a status; another client error is a malformed request, all else our own fault. */
	static ProblemType of(int status) {
		return Stream.of(values()).filter(type -> type.status.value() == status && type != BAD_PARAMETER).findFirst()
			.orElse(status >= 400 && status < 500 ? MALFORMED : INTERNAL);
	}

	static ProblemType of(Refusal.Kind kind) {
		return switch (kind) {
			case INVALID -> INVALID;
			case NOT_FOUND -> NOT_FOUND;
			case FORBIDDEN -> FORBIDDEN;
			case CONFLICT -> CONFLICT;
			case BUSY -> BUSY;
		};
	}
}
