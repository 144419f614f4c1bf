package vn.nhanrong.portal.register;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.outcome.ScaleUps;
import vn.nhanrong.register.ModelSite;
import vn.nhanrong.register.Sites;

/** What the model's page shows of its sites, and of a scale-up that is under way. */
@Component
class SitePanel {

	private static final int ENTRIES = 20;

	private final Sites sites;
	private final ScaleUps scaleUps;
	private final Documents documents;

	SitePanel(Sites sites, ScaleUps scaleUps, Documents documents) {
		this.sites = sites;
		this.scaleUps = scaleUps;
		this.documents = documents;
	}

	void show(String modelCode, int page, Model model) {
		var issued = documents.ofModel(modelCode);
		model.addAttribute("sites", sites.of(modelCode, page, ENTRIES).map(site -> new SiteEntry(site, symbol(site, issued))));
		model.addAttribute("scaleUp", scaleUps.progress(modelCode).orElse(null));
	}

	/** Null where the decision is not among those that the page lists. */
	private static String symbol(ModelSite site, List<DocumentSummary> issued) {
		return issued.stream().filter(document -> document.id().equals(site.document())).map(DocumentSummary::symbol).findFirst()
			.orElse(null);
	}
}
