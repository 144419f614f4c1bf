package vn.nhanrong.attachment;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of file that are accepted. */
public enum FileType {

	PDF("application/pdf", true, "pdf"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
	PNG("image/png", true, "png"),
	JPEG("image/jpeg", true, "jpg", "jpeg");

	private final String mediaType;
	private final boolean shownInline;
	private final Set<String> extensions;

	FileType(String mediaType, boolean shownInline, String... extensions) {
		this.mediaType = mediaType;
		this.shownInline = shownInline;
		this.extensions = Set.of(extensions);
	}

	public String mediaType() {
		return mediaType;
	}

	/** Whether a browser shows it by itself; the others are downloaded. */
	public boolean isShownInline() {
		return shownInline;
	}

	boolean hasExtensionOf(String fileName) {
		int dot = fileName.lastIndexOf('.');
		return dot > 0 && extensions.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
	}

	static FileType ofMediaType(String mediaType) {
		return find(mediaType).orElseThrow(() -> new IllegalStateException("stored with media type " + mediaType));
	}

	private static Optional<FileType> find(String mediaType) {
		return Stream.of(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
	}

	/** For the {@code accept} attribute of a file input. */
	public static String accept() {
		return Stream.of(values()).flatMap(type -> type.extensions.stream()).sorted().map(e -> "." + e)
			.collect(Collectors.joining(","));
	}
}
