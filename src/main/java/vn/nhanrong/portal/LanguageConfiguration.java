package vn.nhanrong.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	/** Its name is the one that Spring MVC looks for. */
	@Bean
	LocaleResolver localeResolver() {
		return new LanguageResolver();
	}
}
