package dev.kontor.account.factor.push;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What waits for the app. */
@Schema(name = "PushRequests")
record PushRequestsResponse(@Schema(required = true) List<PushRequestResponse> items) {}
