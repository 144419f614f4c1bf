package vn.nhanrong.shared;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	/** The only source of time; tests put their own in its place. */
	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.system(Zone.CITY);
	}
}
