# Build: Maven with a JDK. The dependencies are a layer of their own, which a change in the sources leaves alone.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn dependency:go-offline
COPY src src
COPY bpmn bpmn
COPY forms forms
RUN mvn package -Dmaven.test.skip=true \
    && java -Djarmode=tools -jar target/nhanrong-*.jar extract --destination extracted \
    && mv extracted/nhanrong-*.jar extracted/nhanrong.jar

# Run: a JRE, and a user who owns nothing but the data directory.
FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 nhanrong \
    && useradd --system --uid 10001 --gid nhanrong --home-dir /nonexistent --shell /usr/sbin/nologin nhanrong \
    && install --directory --owner nhanrong --group nhanrong --mode 0700 /data
WORKDIR /application
COPY --from=build /build/extracted/lib lib
COPY --from=build /build/extracted/nhanrong.jar nhanrong.jar
COPY src/docker/healthy.sh healthy.sh
COPY LICENSE LICENSE

# Only for the embedded PostgreSQL; with NHANRONG_DATABASE_URL nothing is kept here.
ENV NHANRONG_DATADIR=/data
VOLUME /data
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["bash", "/application/healthy.sh"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=Asia/Ho_Chi_Minh", \
    "--enable-native-access=ALL-UNNAMED", "-jar", "nhanrong.jar"]
