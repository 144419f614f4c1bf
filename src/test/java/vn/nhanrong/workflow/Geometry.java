package vn.nhanrong.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Points, boxes and lines of a diagram, in its pixels; y grows downwards. */
final class Geometry {

	/** What is less than this apart is taken for touching. */
	static final double TOUCH = 1;

	private Geometry() {
	}

	record Point(double x, double y) {

		double distanceTo(Point other) {
			return Math.hypot(x - other.x, y - other.y);
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "(%.0f, %.0f)", x, y);
		}
	}

	record Box(double x, double y, double width, double height) {

		static Box around(Point centre, double width, double height) {
			return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
		}

		double right() {
			return x + width;
		}

		double bottom() {
			return y + height;
		}

		Point centre() {
			return new Point(x + width / 2, y + height / 2);
		}

		/** Larger by so much on each side; smaller if negative. */
		Box grown(double by) {
			return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
		}

		boolean isEmpty() {
			return width <= 0 || height <= 0;
		}

		boolean overlaps(Box other) {
			return Math.min(right(), other.right()) - Math.max(x, other.x) > TOUCH
					&& Math.min(bottom(), other.bottom()) - Math.max(y, other.y) > TOUCH;
		}

		boolean contains(Box other) {
			return other.x >= x - TOUCH && other.y >= y - TOUCH && other.right() <= right() + TOUCH
					&& other.bottom() <= bottom() + TOUCH;
		}

		boolean contains(Point point) {
			return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "[%.0f, %.0f – %.0f, %.0f]", x, y, right(), bottom());
		}
	}

	record Segment(Point from, Point to) {

		double length() {
			return from.distanceTo(to);
		}

		/** Whether more than a touch of it lies within the box. */
		boolean runsThrough(Box box) {
			Box inner = box.grown(-TOUCH);
			if (inner.isEmpty()) {
				return false;
			}
			double[] part = { 0, 1 };
			double dx = to.x() - from.x();
			double dy = to.y() - from.y();
			boolean meets = clip(-dx, from.x() - inner.x(), part) && clip(dx, inner.right() - from.x(), part)
					&& clip(-dy, from.y() - inner.y(), part) && clip(dy, inner.bottom() - from.y(), part);
			return meets && (part[1] - part[0]) * length() > TOUCH;
		}

		/** One border of Liang and Barsky's clipping: narrows the part of the line that may be inside. */
		private static boolean clip(double direction, double distance, double[] part) {
			if (direction == 0) {
				return distance >= 0;
			}
			double at = distance / direction;
			if (direction < 0) {
				part[0] = Math.max(part[0], at);
			} else {
				part[1] = Math.min(part[1], at);
			}
			return part[0] <= part[1];
		}

		/** How far both run on top of each other; 0 unless they are parallel and on one line. */
		double sharedLengthWith(Segment other) {
			if (length() < TOUCH || other.length() < TOUCH || offset(other.from) > TOUCH || offset(other.to) > TOUCH) {
				return 0;
			}
			double a = along(other.from);
			double b = along(other.to);
			return Math.max(0, Math.min(length(), Math.max(a, b)) - Math.max(0, Math.min(a, b)));
		}

		/** Where both meet in one point, ends included; empty if they don't meet or run on one line. */
		Optional<Point> meeting(Segment other) {
			double dx = to.x() - from.x();
			double dy = to.y() - from.y();
			double ox = other.to.x() - other.from.x();
			double oy = other.to.y() - other.from.y();
			double determinant = dx * oy - dy * ox;
			if (Math.abs(determinant) < 1e-9) {
				return Optional.empty();
			}
			double t = ((other.from.x() - from.x()) * oy - (other.from.y() - from.y()) * ox) / determinant;
			double u = ((other.from.x() - from.x()) * dy - (other.from.y() - from.y()) * dx) / determinant;
			boolean meet = t >= 0 && t <= 1 && u >= 0 && u <= 1;
			return meet ? Optional.of(new Point(from.x() + t * dx, from.y() + t * dy)) : Optional.empty();
		}

		/** Distance of a point from the endless line. */
		private double offset(Point point) {
			return Math.abs((to.x() - from.x()) * (from.y() - point.y()) - (from.x() - point.x()) * (to.y() - from.y()))
					/ length();
		}

		private double along(Point point) {
			return ((point.x() - from.x()) * (to.x() - from.x()) + (point.y() - from.y()) * (to.y() - from.y())) / length();
		}

		@Override
		public String toString() {
			return from + " → " + to;
		}
	}

	static List<Segment> segments(List<Point> points) {
		return IntStream.range(1, points.size()).mapToObj(i -> new Segment(points.get(i - 1), points.get(i))).toList();
	}
}
