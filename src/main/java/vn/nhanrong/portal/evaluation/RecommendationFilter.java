package vn.nhanrong.portal.evaluation;

import java.util.stream.Stream;

import org.springframework.web.util.UriComponentsBuilder;

import vn.nhanrong.evaluation.RecommendationQuery;
import vn.nhanrong.evaluation.RecommendationStatus;
import vn.nhanrong.shared.PageOf;

/**
 * What the list of recommendations is asked for in the address bar; what makes no sense is left out, as an address may be
 * old or mistyped and a page should still open.
 *
 * @param scope {@code own}, or null for all that the user may see
 * @param overdue {@code true}, or null
 */
public record RecommendationFilter(String scope, String status, String overdue, String page) {

	public RecommendationFilter {
		scope = "own".equals(scope) ? scope : null;
		String asked = status;
		status = Stream.of(RecommendationStatus.values()).map(Enum::name).filter(name -> name.equals(asked)).findFirst().orElse(null);
		overdue = "true".equals(overdue) ? overdue : null;
		page = page != null && page.matches("\\d{1,6}") ? page : "0";
	}

	RecommendationQuery toQuery() {
		return new RecommendationQuery(scope != null, status == null ? null : RecommendationStatus.valueOf(status), overdue != null,
				Integer.parseInt(page), PageOf.DEFAULT_SIZE);
	}

	public boolean isRestricted() {
		return scope != null || status != null || overdue != null;
	}

	/** The same list, another page; its number from 0. */
	public String pageLink(int number) {
		var link = UriComponentsBuilder.fromPath("/recommendations");
		if (scope != null) {
			link.queryParam("scope", scope);
		}
		if (status != null) {
			link.queryParam("status", status);
		}
		if (overdue != null) {
			link.queryParam("overdue", overdue);
		}
		return (number == 0 ? link : link.queryParam("page", number)).build().toUriString();
	}
}
