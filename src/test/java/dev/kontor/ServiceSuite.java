package dev.kontor;

import dev.kontor.support.KontorTest;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests of the running service: in one process, which starts it once, on one database. */
@Suite
@SelectPackages("dev.kontor")
@IncludeEngines("junit-jupiter")
@IncludeClassNamePatterns(".*(Test|IT)")
@IncludeTags(KontorTest.TAG)
class ServiceSuite {}
