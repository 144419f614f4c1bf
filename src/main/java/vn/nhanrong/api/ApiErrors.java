package vn.nhanrong.api;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Answers what goes wrong in the API's controllers. What goes wrong before them ends at the error page. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {

	private static final long MEGABYTE = 1024 * 1024;

	private final ApiProblems problems;

	ApiErrors(ApiProblems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
		var headers = new HttpHeaders();
		if (refusal.kind() == Refusal.Kind.BUSY) {
			headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(Refusal.RETRY_SECONDS));
		}
		return answer(problems.of(refusal, request), headers);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> badParameter(BadParameter bad, HttpServletRequest request) {
		return answer(problems.of(ProblemType.BAD_PARAMETER, bad.complaints(), request));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException bad, HttpServletRequest request) {
		var complaint = new FieldComplaint(bad.getName(), "problem.parameter.malformed");
		return answer(problems.of(ProblemType.BAD_PARAMETER, List.of(complaint), request));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> missingFile(MissingServletRequestPartException missing, HttpServletRequest request) {
		var complaint = new FieldComplaint(missing.getRequestPartName(), "refusal.attachment.missing");
		return answer(problems.of(ProblemType.BAD_PARAMETER, List.of(complaint), request));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
		var complaint = new FieldComplaint("file", "refusal.attachment.tooLarge", Attachments.MAX_SIZE / MEGABYTE);
		return answer(problems.of(ProblemType.TOO_LARGE, List.of(complaint), request));
	}

	@ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
	ResponseEntity<ProblemDetail> unreadable(Exception unreadable, HttpServletRequest request) {
		return answer(problems.problem(ProblemType.MALFORMED, request));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException overtaken, HttpServletRequest request) {
		return answer(problems.problem(ProblemType.CONFLICT, request));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unexpected(Exception failure, HttpServletRequest request) throws Exception {
		if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
			// Spring Security's filters answer these.
			throw failure;
		}
		if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
			return answer(problems.of(known.getStatusCode().value(), request), known.getHeaders());
		}
		return answer(problems.unexpected(failure, request));
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
		return answer(problem, HttpHeaders.EMPTY);
	}

	/** As problem+json whatever the client accepts: an error that can't be read is no help. */
	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
		return ResponseEntity.status(HttpStatusCode.valueOf(problem.getStatus())).headers(headers)
			.header(HttpHeaders.CACHE_CONTROL, "no-store").contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}
}
