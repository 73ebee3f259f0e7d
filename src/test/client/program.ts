// What an integrator writes against the contract, without a cast: it has to compile, nothing more.
import createClient from "openapi-fetch";
import type { components, paths } from "./contract.js";

type Money = components["schemas"]["Money"];

const client = createClient<paths>({ baseUrl: "http://127.0.0.1:8080" });

/** An access token; where a second factor is asked for, by a code of its default method. */
export async function signIn(email: string, password: string, code: string): Promise<string> {
  const { data, error } = await client.POST("/v1/auth/sign-in", { body: { email, password } });
  if (error !== undefined) {
    throw new Error(`${error.type}: ${error.detail}`);
  }
  return "accessToken" in data ? data.accessToken : meet(data, code);
}

async function meet(challenge: components["schemas"]["Challenge"], code: string): Promise<string> {
  const method = challenge.methods.find((each) => each.id === challenge.defaultMethodId);
  const { data, error } = await client.POST("/v1/auth/challenges/{challengeId}/verify", {
    params: {
      path: { challengeId: challenge.challengeId },
      header: { "Challenge-Token": challenge.challengeToken },
    },
    body: { method: method === undefined ? "recovery_code" : method.id, code },
  });
  if (error !== undefined) {
    throw new Error(error.detail);
  }
  if (data === undefined || !("accessToken" in data)) {
    throw new Error("This isn't the challenge of a sign-in");
  }
  return data.accessToken;
}

/** Changes the name, and nothing else; null takes a phone number away. */
export async function rename(organisationId: string, version: string, name: string): Promise<string> {
  const { data, error } = await client.PATCH("/v1/organisations/{organisationId}", {
    params: { path: { organisationId }, header: { "If-Match": version } },
    body: { name, phone: null },
  });
  if (error !== undefined) {
    throw new Error(error.violations?.map((each) => each.message).join(", ") ?? error.title);
  }
  const city: string | undefined = data.address?.city;
  const country: string | undefined = data.address?.country;
  return [data.name, city, country].join(", ");
}

/** What can be spent in each currency, and what the last entries were. */
export async function money(organisationId: string): Promise<string[]> {
  const path = { organisationId };
  const prepaid = await client.GET("/v1/organisations/{organisationId}/prepaid", {
    params: { path },
  });
  const entries = await client.GET("/v1/organisations/{organisationId}/prepaid/entries", {
    params: { path, query: { limit: 20 } },
  });
  if (prepaid.data === undefined || entries.data === undefined) {
    throw new Error("Refused");
  }
  const available = prepaid.data.balances.map((each) => written(each.available));
  const booked = entries.data.items.map((each) => `${each.createdAt} ${written(each.amount)}`);
  const next: string | null = entries.data.next;
  return [...available, ...booked, next ?? "the end"];
}

function written(money: Money): string {
  return `${money.currency} ${money.amount}`;
}
