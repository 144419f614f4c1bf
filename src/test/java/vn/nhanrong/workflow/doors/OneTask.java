package vn.nhanrong.workflow.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.Visitor;
import vn.nhanrong.Visitor.Answer;

/** A task of the standing agency behind the doors of the engine, and who comes to them. */
abstract class OneTask {

	static final String REST = "/engine-rest";
	static final String WEBAPP = "/camunda/api/engine/engine/default";

	@LocalServerPort
	int port;
	@Autowired
	RuntimeService runtime;
	@Autowired
	TaskService tasks;

	final List<String> instances = new ArrayList<>();
	String task;

	@BeforeEach
	void startProcess() {
		task = newTask();
	}

	@AfterEach
	void endProcess() {
		runtime.deleteProcessInstancesIfExists(instances, "test is over", true, true, true);
	}

	/** Signed in as each address wants it; the web apps have given their token. */
	Visitor visitor(String address, String role) {
		if (address.equals(REST)) {
			return new Visitor(port).withBasic(role);
		}
		var visitor = new Visitor(port).loggedIn(role);
		visitor.get("/camunda/app/tasklist/default/");
		return visitor;
	}

	Answer post(Visitor visitor, String address, String deed, String body) {
		return visitor.json("POST", address + "/task/" + task + "/" + deed, body);
	}

	private String newTask() {
		var instance = runtime.startProcessInstanceByKey("record-completion", "MH-0004",
				Map.of("standingAgency", "q6-thuong-truc"));
		instances.add(instance.getId());
		return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
	}
}
