package vn.nhanrong.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, as the API answers it and the portal shows it.
 *
 * @param items the entries of this page, in the order asked for
 * @param page number of this page, from 0
 * @param size how many entries a full page has
 * @param total how many entries there are in all
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

	/** The largest page that may be asked for. */
	public static final int MAX_SIZE = 200;
	public static final int DEFAULT_SIZE = 50;

	public PageOf {
		items = List.copyOf(items);
	}

	public <R> PageOf<R> map(Function<? super T, ? extends R> mapper) {
		return new PageOf<>(items.stream().<R>map(mapper).toList(), page, size, total);
	}

	/** How many pages there are; an empty list has one, empty. */
	public int pages() {
		return (int) Math.max(1, (total + size - 1) / size);
	}

	/** Number of the first entry of this page, from 1; 0 where there is none. */
	public long first() {
		return items.isEmpty() ? 0 : (long) page * size + 1;
	}

	public long last() {
		return items.isEmpty() ? 0 : first() + items.size() - 1;
	}

	public boolean hasPrevious() {
		return page > 0;
	}

	public boolean hasNext() {
		return page + 1 < pages();
	}
}
