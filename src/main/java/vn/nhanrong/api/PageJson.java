package vn.nhanrong.api;

import java.util.List;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.shared.PageOf;

/** A list, as every one of the API's is answered. */
@Schema(description = "One page of a list")
record PageJson<T>(@Schema(description = "The entries of this page, in the order asked for") List<T> items,
		@Schema(description = "Number of this page, from 0", example = "0") int page,
		@Schema(description = "How many entries a full page has", example = "50") int size,
		@Schema(description = "How many entries there are on all pages", example = "46") long total) {

	static <S, T> PageJson<T> of(PageOf<S> page, Function<S, T> mapper) {
		return new PageJson<>(page.items().stream().map(mapper).toList(), page.page(), page.size(), page.total());
	}
}
