package vn.nhanrong.workflow.doors;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import vn.nhanrong.access.ApiDoors;
import vn.nhanrong.access.CommonHeaders;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.PortalDoors;
import vn.nhanrong.access.SessionOfAccount;
import vn.nhanrong.workflow.task.TaskView;

/**
 * The doors of the engine: {@code /camunda} with the session of the portal, {@code /engine-rest} with HTTP Basic and no
 * session. Both are closed but for Tasklist's own pages and the verbs of {@link EngineDoor}; Cockpit, Admin and the
 * set-up of a first administrator (CVE-2026-77226) are open to nobody.
 */
@Configuration(proxyBeanMethods = false)
class EngineSecurity {

	static final String WEBAPP_ENGINE = "/camunda/api/engine/engine/default";
	static final String REST_ENGINE = "/engine-rest";
	private static final String[] TASKLIST_PAGES = { "/camunda/app/tasklist", "/camunda/app/tasklist/**",
			"/camunda/assets/**", "/camunda/lib/**", "/camunda/favicon.ico", "/camunda/api/tasklist/plugin/**",
			"/camunda/api/admin/auth/user/default", "/camunda/api/engine/engine/" };

	private final IdentityService identities;
	private final TaskService tasks;
	private final TaskView views;
	private final EngineAnswer answers;
	private final ListNames lists;
	private final TaskNames taskNames;
	private final FormTexts forms;
	private final ObjectMapper json;

	EngineSecurity(IdentityService identities, TaskService tasks, TaskView views, EngineAnswer answers,
			ListNames lists, TaskNames taskNames, FormTexts forms, ObjectMapper json) {
		this.identities = identities;
		this.tasks = tasks;
		this.views = views;
		this.answers = answers;
		this.lists = lists;
		this.taskNames = taskNames;
		this.forms = forms;
		this.json = json;
	}

	@Bean
	@Order(10)
	SecurityFilterChain engineRestSecurity(HttpSecurity http, ApiDoors doors) throws Exception {
		return http.securityMatcher(on(REST_ENGINE, REST_ENGINE + "/**"))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// Nothing that a browser sends by itself lets anybody in here.
			.csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(CurrentUser.SIGNED_IN))
			.httpBasic(basic -> basic.authenticationEntryPoint(doors))
			.exceptionHandling(errors -> errors.authenticationEntryPoint(doors).accessDeniedHandler(doors))
			.headers(CommonHeaders::add)
			.addFilterAfter(doorsFilter(REST_ENGINE), AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(20)
	SecurityFilterChain webappSecurity(HttpSecurity http, SessionOfAccount sessions, ApiDoors doors, PortalDoors pageDoors)
			throws Exception {
		var pages = new WebappPages(doors, pageDoors);
		return http.securityMatcher(on("/camunda", "/camunda/**"))
			.securityContext(context -> context.securityContextRepository(sessions))
			// The web apps guard their own changes with a token of their own.
			.csrf(AbstractHttpConfigurer::disable)
			// They bring a content security policy of their own, too.
			.headers(headers -> CommonHeaders.add(headers.frameOptions(frames -> frames.sameOrigin())))
			.authorizeHttpRequests(requests -> requests
				.requestMatchers(new AndRequestMatcher(on(TASKLIST_PAGES), request -> "GET".equals(request.getMethod()))).hasAuthority(CurrentUser.SIGNED_IN)
				.requestMatchers(on(WEBAPP_ENGINE + "/**")).hasAuthority(CurrentUser.SIGNED_IN)
				.anyRequest().denyAll())
			.logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
				.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/default/logout"))
				.logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
			.requestCache(cache -> cache.requestCache(pages(pages)))
			.exceptionHandling(errors -> errors
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), pages)
				.defaultAuthenticationEntryPointFor(doors, request -> true).accessDeniedHandler(pages))
			.addFilterAfter(new WebappSession(), AuthorizationFilter.class)
			.addFilterAfter(doorsFilter(WEBAPP_ENGINE), WebappSession.class)
			.build();
	}

	/** After the log-in one comes back to the page one asked for, never to what its programs asked for. */
	private static CookieRequestCache pages(RequestMatcher pages) {
		var cache = new CookieRequestCache();
		cache.setRequestMatcher(pages);
		return cache;
	}

	/** By the whole path: the engine's servlets are none of Spring MVC's, whose matchers would miss them. */
	private static RequestMatcher on(String... paths) {
		return new OrRequestMatcher(Stream.of(paths).<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
			.toList());
	}

	/** Not a bean: the container would put it before every request once more. */
	private EngineDoorsFilter doorsFilter(String address) {
		return new EngineDoorsFilter(address, identities, tasks, views, answers, lists, taskNames, forms, json);
	}
}
