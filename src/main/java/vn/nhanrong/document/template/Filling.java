package vn.nhanrong.document.template;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;

import vn.nhanrong.document.DocumentContent;

/** Fills a template in. It sees maps, lists and printed values only: no template reaches an object's methods. */
final class Filling {

	/** What stands where a fact is missing: whoever drafts the document sees it. */
	private static final String GAP = "…";
	private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false).withCollector(new PlainCollector())
		.withFormatter(Filling::guarded).defaultValue(GAP).emptyStringIsFalse(true);

	private Filling() {
	}

	static DocumentContent content(TemplateTexts texts, Vocabulary vocabulary, Facts facts, List<String> legalBases) {
		var context = vocabulary.context(facts);
		context.put(Vocabulary.LEGAL_BASES, FactType.TEXTS.printed(legalBases));
		var subject = String.join(" ", filled(texts.subject(), context).plain());
		return new DocumentContent(subject, filled(texts.grounds(), context).plain(), filled(texts.body(), context).body(),
				filled(texts.recipients(), context).plain().stream().distinct().toList(), filled(texts.addressees(), context).plain(),
				filled(texts.appendices(), context).appendices());
	}

	private static FilledLines filled(String text, Map<String, Object> context) {
		return new FilledLines(COMPILER.compile(text).execute(context));
	}

	private static String guarded(Object value) {
		return value instanceof Printed printed ? OneLine.OPEN + printed.text() + OneLine.CLOSE : value.toString();
	}

	private static final class PlainCollector extends BasicCollector {

		@Override
		public <K, V> Map<K, V> createFetcherCache() {
			return new ConcurrentHashMap<>();
		}
	}
}
