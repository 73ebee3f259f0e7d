package dev.kontor.access.grant;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers, in the order of the questions. */
@Schema(name = "AccessCheckResults")
record CheckResults(@Schema(required = true) List<CheckResult> results) {}
