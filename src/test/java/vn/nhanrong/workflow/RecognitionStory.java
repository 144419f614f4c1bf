package vn.nhanrong.workflow;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleProposals;

/** Has a proposal of District 6 recognised on the shortest way, for what needs a model with a dossier. */
public final class RecognitionStory {

	private final ApplicationContext application;
	private final EngineUser members;

	public RecognitionStory(ApplicationContext application) {
		this.application = application;
		members = new EngineUser(application.getBean(ProcessEngine.class));
	}

	/** @return code of the model, whose case is at its end */
	public String recognised() {
		String code = new SampleProposals(application).submit();
		members.complete("thuongtruc", code, "check-dossier", Map.of("decision", "ACCEPTED"));
		for (String committee : List.of("congan", "mattran", "phunu", "taichinh")) {
			members.complete(committee, code, "give-opinion", Map.of("opinion", "AGREE", "reason", "Cần thiết cho địa bàn."));
			members.runJobs(code);
		}
		members.complete("thuongtruc", code, "put-question", Map.of("target", "RECOGNISED", "votingDays", 5));
		for (String voter : List.of("bithu", "phobithu", "uyvien")) {
			members.complete(voter, code, "cast-vote", Map.of("ballot", "AGREE"));
			members.runJobs(code);
		}
		new DocumentStory(application).issue(code);
		return code;
	}
}
