package vn.nhanrong.shared.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What reading one file may take. From when it is opened until it is closed, whatever PDFBox reads and unpacks in this thread
 * is charged to it, by whomever it is called. Once it is spent, all that follows fails with {@link TooMuch}: also where
 * a library takes the first failure for one of the file's faults and goes on.
 */
public final class Allowance implements AutoCloseable {

	/** Into filters and out of them, each time that a stream is unpacked. */
	private static final long UNPACKED = 1L << 30;
	/** Steps of reading, about as many as bytes. */
	private static final long STEPS = 150_000_000;
	/** A large file whose table of places is wrong is searched byte by byte several times. */
	private static final long STEPS_PER_BYTE = 12;
	/** What is packed in one document that becomes objects in memory: 24 MB. */
	private static final long OBJECTS = 24L << 20;
	/** Arrays, dictionaries and texts of one document; each takes about a hundred bytes. */
	private static final long THINGS = 1_000_000;

	/** Streams of objects of one document; usually a hundred objects are in each. */
	private static final int OBJECT_STREAMS = 4_000;

	private static final ThreadLocal<Allowance> CURRENT = new ThreadLocal<>();

	static {
		BoundedFilter.install();
	}

	private final Allowance outer = CURRENT.get();
	private long unpacked;
	private long steps;
	private long mostSteps = STEPS;
	private long objects;
	private long things;
	private int objectStreams;
	/** How many places the largest table of a surveyed document has. */
	private int places;
	/** Whether it is our own reader that reads a stream of objects. */
	private boolean own;
	private TooMuch spent;

	/** The file of which all that was surveyed is a beginning. */
	private byte[] file;
	/** What it took to read the file up to there. */
	private final Map<Integer, Long> surveyed = new HashMap<>();

	private Allowance() {
	}

	/** To be closed in the same thread. */
	public static Allowance open() {
		var allowance = new Allowance();
		CURRENT.set(allowance);
		return allowance;
	}

	/** Null where nothing is charged: for files of our own. */
	static Allowance current() {
		return CURRENT.get();
	}

	/** @throws TooMuch if it was spent meanwhile, and somebody did not pass that on */
	public void check() {
		if (spent != null) {
			throw spent;
		}
	}

	/** What is read from here on is another document in memory, of a file of this size. */
	void document(int size) {
		check();
		mostSteps = Math.max(mostSteps, STEPS_PER_BYTE * size);
		objects = 0;
		things = 0;
		objectStreams = 0;
	}

	void places(int count) {
		places = Math.max(places, count);
	}

	/** For each stream of objects PDFBox copies the whole table of places; our own reader does not. */
	void objectStream() {
		if (++objectStreams > OBJECT_STREAMS) {
			throw spend(TooMuch.Of.CONTENT, "streams of objects");
		}
		steps(own ? 1 : 1 + places);
	}

	<T> T own(Reading<T> reading) throws IOException {
		boolean before = own;
		own = true;
		try {
			return reading.read();
		} finally {
			own = before;
		}
	}

	/** What our own reader does. */
	interface Reading<T> {

		T read() throws IOException;
	}

	void unpacked(long bytes) {
		check();
		unpacked += bytes;
		if (unpacked > UNPACKED) {
			throw spend(TooMuch.Of.CONTENT, "unpacked");
		}
	}

	void objects(long bytes, long more) {
		objects += bytes;
		things += more;
		if (objects > OBJECTS || things > THINGS) {
			throw spend(TooMuch.Of.CONTENT, "objects");
		}
	}

	void steps(long more) {
		check();
		steps += more;
		if (steps > mostSteps) {
			throw spend(TooMuch.Of.CONTENT, "steps");
		}
	}

	long steps() {
		return steps;
	}

	TooMuch spend(TooMuch.Of of, String what) {
		if (spent == null) {
			spent = new TooMuch(of, what);
		}
		return spent;
	}

	/** Whether these bytes have been surveyed. */
	boolean knows(byte[] bytes, int end) {
		return isBeginning(bytes, end) && surveyed.containsKey(end);
	}

	/** Another reader than ours will read them as often as it was taken for; that can't be counted where it happens. */
	void again(int end) {
		steps(surveyed.get(end));
	}

	void surveyed(byte[] bytes, int end, long cost) {
		if (file == null) {
			file = bytes;
		}
		if (isBeginning(bytes, end)) {
			surveyed.put(end, cost);
		}
	}

	private boolean isBeginning(byte[] bytes, int end) {
		return file != null && end <= file.length && (bytes == file || Arrays.mismatch(bytes, 0, end, file, 0, end) < 0);
	}

	@Override
	public void close() {
		if (outer == null) {
			CURRENT.remove();
		} else {
			CURRENT.set(outer);
		}
	}
}
