package dev.kontor;

import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import dev.kontor.support.Signature;
import dev.kontor.support.Tenant;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wire.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Addresses, methods and headers that no operation should have to expect. */
final class BadRequests {
  private static final List<String> VALUES =
      List.of(
          "%7B%27%3B--%20or%201%3D1",
          "%zz", "{}", "%00", "%ED%A0%80", "%C3%28", "%F0%9F%91%A9%D7%A9", "x".repeat(3000), "");

  private static final List<String> LIMITS =
      List.of("0", "-1", "201", "abc", "99999999999", "1.5", "%00");

  private BadRequests() {}

  static List<BadInput> of(Signature signature, Tenant tenant) {
    var good = tenant.calls(signature.operation());
    var inputs = new ArrayList<BadInput>();
    inputs.addAll(paths(signature, tenant));
    inputs.addAll(queries(signature, good));
    inputs.addAll(headers(signature, good));
    otherMethods(signature.operation())
        .forEach(
            each -> inputs.add(new BadInput(each, good.without("Authorization").by(each), 405)));
    inputs.add(
        new BadInput(
            "WAV", good.header("Accept", "audio/wav"), signature.answersWithContent() ? 406 : 0));
    return inputs;
  }

  private static List<BadInput> paths(Signature signature, Tenant tenant) {
    var inputs = new ArrayList<BadInput>();
    for (var name : signature.pathParameters()) {
      for (var value :
          List.of(
              "not-a-uuid",
              "%zz",
              "%00",
              "%C3%28",
              "1-1-1-1-1",
              "x".repeat(3000),
              Tenants.unknownId())) {
        var ids = new HashMap<>(tenant.ids());
        ids.put(name, value);
        var path = Tenant.path(signature.operation(), ids);
        var call = tenant.calls(signature.operation(), path);
        inputs.add(new BadInput(name + " " + value, call, 4));
      }
    }
    return inputs;
  }

  private static List<BadInput> queries(Signature signature, Request good) {
    var inputs = new ArrayList<BadInput>();
    for (var name : signature.queryParameters()) {
      for (var value : VALUES) {
        var call = good.to(good.target() + "?" + name + "=" + value);
        inputs.add(new BadInput("?" + name + "=" + value, call, 0));
      }
    }
    if (signature.queryParameters().contains("limit")) {
      for (var value : LIMITS) {
        inputs.add(
            new BadInput("?limit=" + value, good.to(good.target() + "?limit=" + value), 422));
      }
      for (var value : List.of("garbage", "A".repeat(64), "%00", "a%20b")) {
        inputs.add(
            new BadInput("?after=" + value, good.to(good.target() + "?after=" + value), 422));
      }
    }
    return inputs;
  }

  private static List<BadInput> headers(Signature signature, Request good) {
    var inputs = new ArrayList<BadInput>();
    // What is refused comes first: what may succeed can end the caller's session.
    if (signature.headerParameters().contains("If-Match")) {
      for (var value : List.of("", "3", "\"", "\"3", "W/\"0\"", "\"é\"", "x".repeat(9000), ",")) {
        inputs.add(new BadInput("If-Match " + value, good.header("If-Match", value), 4));
      }
      inputs.add(new BadInput("no If-Match", good.without("If-Match"), 4));
    }
    if (signature.headerParameters().contains("Idempotency-Key")) {
      for (var value : List.of("", "k".repeat(65), "a b", "é", "k".repeat(9000))) {
        inputs.add(
            new BadInput("Idempotency-Key " + value, good.header("Idempotency-Key", value), 400));
      }
    }
    inputs.add(new BadInput("long languages", good.header("Accept-Language", "x".repeat(5000)), 0));
    inputs.add(new BadInput("odd languages", good.header("Accept-Language", ";q=,,*;;"), 0));
    return inputs;
  }

  private static List<String> otherMethods(Operation operation) {
    var allowed = Contract.committed().methods(operation.path());
    return List.of("GET", "DELETE", "PUT", "PATCH", "POST").stream()
        .filter(each -> !allowed.contains(each))
        .toList();
  }
}
