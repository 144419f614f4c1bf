package vn.nhanrong.workflow.process;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** For expressions in processes, as {@code ${names.of(committees)}}. */
@Component("names")
public class Names {

	/** @param text codes or user names, separated by spaces; none of them has a space */
	public List<String> of(String text) {
		return Stream.of(text.split(" ")).filter(name -> !name.isEmpty()).toList();
	}
}
