package vn.nhanrong.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the demonstration begins with.
 *
 * @param cases whether cases are made in a database that has none; of no effect without the profile {@code demo}
 */
@Validated
@ConfigurationProperties("nhanrong.demo")
record DemoProperties(@DefaultValue("true") boolean cases) {
}
