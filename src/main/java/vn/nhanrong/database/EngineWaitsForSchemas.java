package vn.nhanrong.database;

import java.util.Set;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * Makes the engine wait for its tables; registered in {@code META-INF/spring.factories}. The bean is known by its name
 * because only the module {@code workflow} knows the engine's types.
 */
class EngineWaitsForSchemas implements DependsOnDatabaseInitializationDetector {

	static final String ENGINE_BEAN = "processEngineFactoryBean";

	@Override
	public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
		return beanFactory.containsBeanDefinition(ENGINE_BEAN) ? Set.of(ENGINE_BEAN) : Set.of();
	}
}
