package dev.kontor;

import dev.kontor.support.KontorTest;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that need no running service, and those that start services of their own. */
@Suite
@SelectPackages("dev.kontor")
@IncludeEngines("junit-jupiter")
@IncludeClassNamePatterns(".*(Test|IT)")
@ExcludeTags(KontorTest.TAG)
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.enabled", value = "true")
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.config.strategy", value = "fixed")
@ConfigurationParameter(
    key = "junit.jupiter.execution.parallel.config.fixed.parallelism",
    value = "3")
class OtherSuite {}
