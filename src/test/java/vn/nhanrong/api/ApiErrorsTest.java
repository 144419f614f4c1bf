package vn.nhanrong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.nhanrong.shared.Refusal;

/** What no controller of the API does on purpose. */
@ExtendWith(OutputCaptureExtension.class)
class ApiErrorsTest {

	@RestController
	static class Failing {

		@GetMapping("/broken")
		String broken() {
			throw new IllegalStateException("select secret from table");
		}

		@GetMapping("/overtaken")
		String overtaken() {
			throw new OptimisticLockingFailureException("row was updated");
		}

		@GetMapping("/closed")
		String closed() {
			throw Refusal.conflict("refusal.completion.complete", "MH-0001");
		}
	}

	private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Failing())
		.setControllerAdvice(new ApiErrors(new ApiProblems(messages()))).build();

	@Test
	void theUnexpectedShowsNoMoreThanAReferenceThatIsInTheLog(CapturedOutput log) throws Exception {
		String body = mvc.perform(get("/broken").locale(Locale.ENGLISH)).andExpect(status().isInternalServerError())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.type").value("urn:nhanrong:problem:internal"))
			.andExpect(content().string(not(containsString("secret")))).andExpect(content().string(not(containsString("Exception"))))
			.andReturn().getResponse().getContentAsString();
		String reference = JsonPath.read(body, "$.reference");
		assertThat(log).contains("[" + reference + "] GET /broken failed", "select secret from table");
		assertThat(body).contains("Give the administrator the reference " + reference);
	}

	@Test
	void whoComesTooLateHearsAConflict() throws Exception {
		mvc.perform(get("/overtaken")).andExpect(status().isConflict())
			.andExpect(jsonPath("$.type").value("urn:nhanrong:problem:conflict"));
	}

	@Test
	void aRefusalSaysWhy() throws Exception {
		mvc.perform(get("/closed").locale(Locale.forLanguageTag("vi"))).andExpect(status().isConflict())
			.andExpect(jsonPath("$.detail").value("Hồ sơ MH-0001 không còn mục nào chưa rõ."));
	}

	private static ResourceBundleMessageSource messages() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/refusals");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}
}
