package vn.nhanrong.access;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses in disguise before anything interprets them: filters and servlets would not all read them alike, and
 * no link of ours is written so. Nor do our links carry a NUL, which PostgreSQL refuses in any text.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlainAddresses extends OncePerRequestFilter {

	/** Parameters of a path's part, empty parts, dots as parts, and signs encoded that need no encoding. */
	private static final Pattern DISGUISE = Pattern
		.compile(";|//|/\\.{1,2}(/|$)|%(2[DEFdef]|3[0-9Bb]|4[1-9A-Fa-f]|5[0-9AaCcFf]|6[1-9A-Fa-f]|7[0-9AaEe]|0[0-9A-Fa-f]|1[0-9A-Fa-f])");
	private static final Pattern NUL = Pattern.compile("%00");

	private final DoorProblems problems;
	private final ObjectProvider<KnownAddresses> known;

	PlainAddresses(DoorProblems problems, ObjectProvider<KnownAddresses> known) {
		this.problems = problems;
		this.known = known;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var query = request.getQueryString();
		boolean disguised = DISGUISE.matcher(request.getRequestURI()).find() && known.stream().noneMatch(addresses -> addresses.contains(request));
		if (disguised || query != null && NUL.matcher(query).find()) {
			problems.write(request, response, HttpStatus.BAD_REQUEST, "access.address");
		} else {
			chain.doFilter(request, response);
		}
	}
}
