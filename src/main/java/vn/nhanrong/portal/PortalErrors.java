package vn.nhanrong.portal;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

import vn.nhanrong.shared.Refusal;

/** What a page refuses and does not show beside the form itself becomes a page of its own. */
@ControllerAdvice(basePackageClasses = PortalErrors.class)
class PortalErrors {

	private final PortalFrame frame;
	private final MessageSource messages;

	PortalErrors(PortalFrame frame, MessageSource messages) {
		this.frame = frame;
		this.messages = messages;
	}

	@ExceptionHandler
	ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
		HttpStatus status = switch (refusal.kind()) {
			case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case CONFLICT -> HttpStatus.CONFLICT;
			case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
		};
		if (refusal.kind() == Refusal.Kind.BUSY) {
			response.setIntHeader(HttpHeaders.RETRY_AFTER, Refusal.RETRY_SECONDS);
		}
		return page(status, refusal, request, response);
	}

	@ExceptionHandler
	ModelAndView overtaken(OptimisticLockingFailureException overtaken, HttpServletRequest request, HttpServletResponse response) {
		return page(HttpStatus.CONFLICT, null, request, response);
	}

	@ExceptionHandler
	ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response) {
		return page(HttpStatus.PAYLOAD_TOO_LARGE, null, request, response);
	}

	private ModelAndView page(HttpStatus status, Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
		response.setStatus(status.value());
		var page = new ModelAndView(ErrorPages.VIEW);
		page.addObject("error", ErrorPages.Kind.of(status.value()));
		page.addObject("status", status.value());
		page.addObject("message", refusal == null ? null : text(refusal));
		page.addObject("complaints", refusal == null ? List.of() : refusal.complaints().stream().map(this::text).toList());
		page.addObject("currentPath", frame.currentPath(request));
		page.addObject("demo", frame.demo());
		return page;
	}

	private String text(MessageSourceResolvable message) {
		return messages.getMessage(message, LocaleContextHolder.getLocale());
	}
}
