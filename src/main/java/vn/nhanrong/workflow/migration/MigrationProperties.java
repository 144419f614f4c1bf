package vn.nhanrong.workflow.migration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param mode what is done at the start with instances that run by an older version of their process */
@Validated
@ConfigurationProperties("nhanrong.migration")
record MigrationProperties(@NotNull @DefaultValue("EXECUTE") Mode mode) {

	enum Mode {
		/** Nothing. */
		OFF,
		/** It is tried, undone and reported. */
		DRY_RUN, EXECUTE
	}
}
