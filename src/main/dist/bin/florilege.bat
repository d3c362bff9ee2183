@echo off
rem Starts Florilege with the Java of JAVA_HOME, else the one on the PATH.
rem JAVA_OPTS and FLORILEGE_OPTS are options of the Java machine.
setlocal
set "home=%~dp0.."
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" "@%home%\lib\florilege.options" "-XX:SharedArchiveFile=%home%\lib\florilege.jsa" -Xshare:auto -Xlog:disable %JAVA_OPTS% %FLORILEGE_OPTS% -jar "%home%\lib\florilege-@version@.jar" %*
exit /b %ERRORLEVEL%
