package org.jiuzhu.shared.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jiuzhu.shared.AllowedTo;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the server sends when an error comes to it from outside the controllers. */
@Controller
@Hidden
@AllowedTo
class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        if (request.getAttribute(FailureFilter.FAILURE) instanceof Failure failure) {
            return ProblemAdvice.answer(failure, request);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemAdvice.answer(Failures.ofStatus(status instanceof Integer code ? code : 404), request);
    }
}
