package vn.nhanrong;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what the application sends to its database: its data source is a {@link CountingDataSource} then. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

	@Bean
	static BeanPostProcessor countingDataSource() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return bean instanceof DataSource source && !(bean instanceof CountingDataSource)
						? new CountingDataSource(source) : bean;
			}
		};
	}
}
