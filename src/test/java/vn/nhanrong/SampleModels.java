package vn.nhanrong;

import java.io.StringReader;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.context.ApplicationContext;

import vn.nhanrong.register.ModelImport;
import vn.nhanrong.register.ModelQuery;
import vn.nhanrong.register.Register;

/** Brings invented models into the register as from a list of before, each of another name. Their host is in District 6. */
public final class SampleModels {

	public static final String HOST = "Hội Cựu chiến binh Quận 6";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final ModelImport models;
	private final Register register;

	public SampleModels(ApplicationContext application) {
		models = application.getBean(ModelImport.class);
		register = application.getBean(Register.class);
	}

	/** Recognised, started in January 2024, never evaluated. @return its code */
	public String recognised() {
		return imported(HOST, "DISTRICT", "2024-01-01", "");
	}

	/** In its pilot, started in January 2026. @return its code */
	public String pilot() {
		return imported(HOST, "DISTRICT", "2026-01-01", "pilot");
	}

	/**
	 * @param host name of the unit; one of no committee's where nobody is to be recused
	 * @param since ISO date, or empty where unknown
	 * @param note as lists have it: empty, {@code pilot}, {@code interim evaluation held 2022-08}
	 * @return its code
	 */
	public String imported(String host, String level, String since, String note) {
		String name = "Cổng rào an ninh %04d của %s".formatted(NUMBER.incrementAndGet(), host);
		models.importCsv(new StringReader("name,field,host,host_level,since,sites,source_year,note\n" + String.join(",", name,
				"AN_NINH_TRAT_TU", host, level, since, "12", "2025", note)), "danh mục mẫu", null);
		// the number in the name may be that in the code of another
		return register.search(ModelQuery.all().withText(name)).items().stream().filter(model -> model.name().equals(name)).findFirst()
			.orElseThrow().code();
	}
}
