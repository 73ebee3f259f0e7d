package dev.kontor.access.apitoken;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An operation that a scope opens, as the contract names it. */
@Schema(name = "OpenedOperation")
record OpenedOperation(
    @Schema(examples = "listMembers", required = true) String operationId,
    @Schema(examples = "GET", required = true) String method,
    @Schema(examples = "/v1/organisations/{organisationId}/members", required = true) String path,
    @Schema(description = "In English", examples = "List the members", required = true)
        String summary) {}
